import { limits } from '../../model/limits'
import { refuse, type Reading, type Result } from '../../model/results'
import type { FileToRead, Format } from '../format'

/** How a format reads whose every file is a diagram of its own: refuses none, several, and one that is too large. */
export function readingOneFile(read: (file: FileToRead) => Result<Reading>): NonNullable<Format['read']> {
  return ([file, ...others]) =>
    Promise.resolve(
      file === undefined
        ? refuse('There is no file to read.')
        : others.length > 0
          ? refuse('A diagram is one file; these are several.')
          : file.bytes.length > limits.fileBytes
            ? refuse(`“${file.name}” is larger than 20 MB, which is more than Lintel reads.`)
            : read(file),
    )
}
