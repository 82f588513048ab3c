declare module 'virtual:miniatures' {
  const miniatures: import('./app/paint/miniature').Miniatures
  export default miniatures
}

declare module 'virtual:pattern-titles' {
  const titles: readonly import('./app/paint/miniature').PatternTitle[]
  export default titles
}
