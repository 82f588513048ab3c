declare module 'virtual:icons' {
  /** The SVG text of every icon that the catalogue names, by path (`resource/Users`). */
  const icons: Readonly<Record<string, string>>
  export default icons
}
