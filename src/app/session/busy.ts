import { getSession, setSession } from './store'

const patienceMs = 300

/** Says what is going on when it takes longer than a person waits without wondering. */
export async function whileBusy<T>(label: string, work: () => Promise<T>): Promise<T> {
  const busy = { label }
  const timer = setTimeout(() => setSession({ busy }), patienceMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    if (getSession().busy === busy) setSession({ busy: null })
  }
}
