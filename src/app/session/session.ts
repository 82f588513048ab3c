/** What canvas and panels know of the session: its state, and the functions that change it. */

export { getSession, useSession } from './store'
export type { Dialog, Drop, ImportEntry, LibraryEntry, Toast, Viewport } from './store'
export { startSession } from './start'
export { apply, applyMaking, endMerge, redo, undo } from './edits'
export {
  focusOn,
  select,
  selectAll,
  selectMade,
  shownFor,
  startConnecting,
  startNaming,
  stopConnecting,
  stopNaming,
} from './selection'
export { dismissToast, say, toast } from './toasts'
export { closeDialog, closeImportResult, openDialog } from './dialogs'
export { setPanels, setViewport, viewportOf } from './views'
export { setTheme } from './theme'
export { askRulePage, retryReview } from './review'
export { canSwap, clearTrace, getTrace, setTrace, stopPicking, swapEnds, useTrace } from './trace'
export { applyPreview, cancelPreview, previewFix } from './preview'
export {
  deleteDiagram,
  duplicateDiagram,
  newDiagram,
  openDiagram,
  renameDiagram,
  restoreDiagram,
} from './library'
export { cancelExport, exportAs, previewOf } from './export-files'
export { removeSelected } from './remove-selected'
export {
  copy,
  copyPicture,
  cut,
  duplicate,
  fetchClipboard,
  importDropped,
  importFiles,
  importText,
  openFiles,
  openFileVersion,
  overwriteFile,
  paste,
  pastePictures,
  pasteText,
  saveToFile,
} from './with-clipboard'
export { rememberedDrawing } from './browser-memory'
export { ensureIcons, useIconUri } from './icons'
export { keepCopySoon } from './keep-copy'
export { afterOpening, endOpening } from './opening'
export { fetchRouter, getRouter } from './router'
export { flush } from './save'
export { withFolding } from './with-folding'
export { withArranging } from './with-arranging'
export { withLink } from './with-link'
export { withTraceTool } from './with-trace-tool'
export { wordsFor } from './words'
export * from './selectors'
