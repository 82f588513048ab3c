/** Two posts and the beam they carry. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden className="shrink-0">
      <rect x="1" y="3" width="18" height="5" rx="1" fill="var(--accent)" />
      <rect x="3" y="10" width="4" height="8" rx="0.5" fill="currentColor" />
      <rect x="13" y="10" width="4" height="8" rx="0.5" fill="currentColor" />
    </svg>
  )
}
