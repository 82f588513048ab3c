/** Theme names only: their values are CSS variables of src/index.css, which change with the theme. */
export default {
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    fontFamily: { sans: ['Inter', 'system-ui', 'sans-serif'] },
    fontSize: {
      11: ['11px', '16px'],
      12: ['12px', '16px'],
      13: ['13px', '20px'],
      15: ['15px', '24px'],
      20: ['20px', '28px'],
    },
    extend: {
      colors: {
        ground: 'var(--ground)',
        panel: 'var(--panel)',
        raised: 'var(--raised)',
        hover: 'var(--hover)',
        line: 'var(--line)',
        strong: 'var(--line-strong)',
        ink: 'var(--ink)',
        soft: 'var(--ink-soft)',
        accent: 'var(--accent)',
        'accent-ink': 'var(--accent-ink)',
        focus: 'var(--focus)',
        error: 'var(--error)',
        warning: 'var(--warning)',
        info: 'var(--info)',
        incomplete: 'var(--incomplete)',
        passed: 'var(--passed)',
        guide: 'var(--guide)',
      },
      borderRadius: { DEFAULT: '6px' },
      boxShadow: { float: 'var(--shadow)' },
    },
  },
}
