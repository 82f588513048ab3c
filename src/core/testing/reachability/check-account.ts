import { readAwsDescribe } from '../../formats/aws-describe'
import type { FileToRead } from '../../formats/format'
import type { Answer } from '../../model/answers'
import { graphOf } from '../../model/graph'
import { ask } from '../../network/ask'
import { differences, questionOf, type Labelled } from './expected-mapping'

/** A labelled question, our answer, and what of the two differs. */
export interface Checked {
  readonly labelled: Labelled
  readonly answer: Answer
  readonly differences: readonly string[]
}

/** Builds an account from its files and asks it the labelled questions. Throws where the files cannot be read. */
export async function checkAccount(
  files: readonly FileToRead[],
  questions: readonly Labelled[],
): Promise<readonly Checked[]> {
  const reading = await readAwsDescribe(files)
  if (!reading.ok) throw new Error(reading.problem)
  const { diagram } = reading.value
  const graph = graphOf(diagram)
  return questions.map((labelled) => {
    const answer = ask(graph, questionOf(labelled))
    return { labelled, answer, differences: differences(labelled, answer, diagram) }
  })
}
