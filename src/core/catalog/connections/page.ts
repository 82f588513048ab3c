import type { Source } from '../../model/results'

const aws = 'https://docs.aws.amazon.com/'

/** A page of AWS’s documentation: title, path below the site’s address, and the edition that was read. */
export function page(title: string, path: string, asOf = '2026-H2'): Source {
  return { title, url: aws + path, asOf }
}
