/**
 * In a worker: what breaks down in a promise reaches whoever started the worker as an `error`, as what breaks down outside
 * of one does. Else they would wait for ever for an answer.
 */
export function failLoudly(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    setTimeout(() => {
      throw reason
    })
  })
}
