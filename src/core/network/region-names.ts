/**
 * The code of the Region that a text is about: `eu-west-1` for itself, for “Ireland (eu-west-1)”, “Europe (Ireland)” and
 * “Ireland”. Nothing for a text that names no Region of AWS, such as “Standby”.
 *
 * Names: “AWS Regions” of the Region and Availability Zone reference, 2026-H2.
 */
export function regionCodeOf(text: string): string | undefined {
  const said = plain(text)
  return said.match(regionCode)?.[0] ?? codeByName.get(said) ?? codeByName.get(inBrackets(said))
}

/** Also inside a name, such as “Ireland (eu-west-1)”. */
const regionCode =
  /\b(?:[a-z]{2}|eusc)(?:-(?:gov|iso[a-z]?|de))?-(?:central|north|south|(?:north|south)?(?:east|west))-\d/

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/\b(aws|region)\b/g, '')
    .trim()

const inBrackets = (text: string) => /\(([^)]*)\)$/.exec(text)?.[1]?.trim() ?? ''

/** In lower case, without dots and accents; without the “Europe (…)” around them where they are enough. */
const codeByName: ReadonlyMap<string, string> = new Map([
  ['n virginia', 'us-east-1'],
  ['northern virginia', 'us-east-1'],
  ['ohio', 'us-east-2'],
  ['n california', 'us-west-1'],
  ['northern california', 'us-west-1'],
  ['oregon', 'us-west-2'],
  ['govcloud (us-east)', 'us-gov-east-1'],
  ['govcloud (us-west)', 'us-gov-west-1'],
  ['canada (central)', 'ca-central-1'],
  ['calgary', 'ca-west-1'],
  ['mexico (central)', 'mx-central-1'],
  ['sao paulo', 'sa-east-1'],
  ['ireland', 'eu-west-1'],
  ['london', 'eu-west-2'],
  ['paris', 'eu-west-3'],
  ['frankfurt', 'eu-central-1'],
  ['zurich', 'eu-central-2'],
  ['milan', 'eu-south-1'],
  ['spain', 'eu-south-2'],
  ['stockholm', 'eu-north-1'],
  ['tel aviv', 'il-central-1'],
  ['bahrain', 'me-south-1'],
  ['uae', 'me-central-1'],
  ['cape town', 'af-south-1'],
  ['hong kong', 'ap-east-1'],
  ['taipei', 'ap-east-2'],
  ['mumbai', 'ap-south-1'],
  ['hyderabad', 'ap-south-2'],
  ['singapore', 'ap-southeast-1'],
  ['sydney', 'ap-southeast-2'],
  ['jakarta', 'ap-southeast-3'],
  ['melbourne', 'ap-southeast-4'],
  ['malaysia', 'ap-southeast-5'],
  ['new zealand', 'ap-southeast-6'],
  ['thailand', 'ap-southeast-7'],
  ['tokyo', 'ap-northeast-1'],
  ['seoul', 'ap-northeast-2'],
  ['osaka', 'ap-northeast-3'],
  ['beijing', 'cn-north-1'],
  ['ningxia', 'cn-northwest-1'],
])
