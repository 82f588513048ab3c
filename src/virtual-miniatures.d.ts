declare module 'virtual:miniatures' {
  const miniatures: import('./app/paint/miniature').Miniatures
  export default miniatures
}
