// Read pictures, and are here from the start: what is fetched while a file is read would count as its time.
import '../../core/formats/png'
import '../../core/formats/svg'
import { answerReading } from './answer-reading'
import { failLoudly } from './fail-loudly'
import type { ToReading } from './reading-messages'

/* Reading what comes from outside, off the page, which ends this when it takes too long. */
failLoudly()
addEventListener('message', ({ data }: MessageEvent<ToReading>) => {
  void answerReading(data).then((told) => postMessage(told))
})
postMessage('ready')
