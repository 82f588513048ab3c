import type { Field } from '../service'

/** The largest object that AWS stores anywhere (S3, 50 TB): no single request is larger. */
const mostBytes = 50 * 1024 ** 4

/** What one request carries; the name is shared by all kinds of use, so that a stated value travels along the flow. */
export const requestBytes: Field = {
  key: 'requestBytes',
  label: 'Request size',
  help: 'Largest request, message or record that is sent. A stated size is compared with every limit on its way.',
  type: 'number',
  unit: 'bytes',
  min: 0,
  max: mostBytes,
}

const responseBytes: Field = {
  key: 'responseBytes',
  label: 'Response size',
  help: 'Largest answer that comes back. A stated size is compared with every limit on its way back.',
  type: 'number',
  unit: 'bytes',
  min: 0,
  max: mostBytes,
}

/** How often; at the peak, since that is what quotas are compared with. */
export const ratePerSecond: Field = {
  key: 'ratePerSecond',
  label: 'Rate',
  help: 'Requests, messages or records per second at the peak.',
  type: 'number',
  unit: 'per second',
  min: 0,
  max: 1_000_000_000,
}

/** Fields of a use with an answer. */
export const payload: readonly Field[] = [requestBytes, responseBytes, ratePerSecond]

/** Fields of a use without an answer. */
export const oneWay: readonly Field[] = [requestBytes, ratePerSecond]

/** How a workflow's state waits for what it starts. */
export const integrationPattern: Field = {
  key: 'integrationPattern',
  label: 'Integration pattern',
  help: 'How a Step Functions state waits: for the answer of the request only, for a started job to end, or for a task token to come back. Express workflows have the first alone.',
  type: 'choice',
  options: ['request-response', 'run a job (.sync)', 'callback (token)'],
}

/** What is done with data, where it makes a difference to the target. */
export const dataOperation: readonly Field[] = [
  {
    key: 'operation',
    label: 'Operation',
    help: 'What the caller does with the data: reads or writes items, runs a query in the target’s query language, or searches through contents.',
    type: 'choice',
    options: ['read', 'write', 'query', 'search'],
  },
  {
    key: 'throughDataApi',
    label: 'Through the Data API',
    help: 'Whether an Aurora cluster is called by the RDS Data API, over HTTPS and without a way into its VPC.',
    type: 'boolean',
  },
]

/** Whether a body is base64-encoded on its way into Lambda. */
export const binaryBody: Field = {
  key: 'binaryBody',
  label: 'Binary body',
  help: 'Whether the body is binary, such as an image. It reaches Lambda base64-encoded and a third larger, so that about 4.5 MB fill the 6 MB of an invocation.',
  type: 'boolean',
}

/** Whether the answer comes in pieces. */
export const streamedResponse: Field = {
  key: 'streamedResponse',
  label: 'Streamed response',
  help: 'Whether the answer is streamed as it is made instead of being buffered; where the whole way can stream, Lambda answers with up to 200 MB.',
  type: 'boolean',
}

/** What a security group or network ACL has to admit. */
export const protocolAndPort: readonly Field[] = [
  {
    key: 'protocol',
    label: 'Protocol',
    help: 'Transport protocol of the access; databases and AWS’s APIs use TCP.',
    type: 'choice',
    options: ['tcp', 'udp'],
  },
  {
    key: 'port',
    label: 'Port',
    help: 'Port of the target: 443 for AWS’s APIs, 3306 for MySQL, 5432 for PostgreSQL, 6379 for Valkey and Redis OSS.',
    type: 'number',
    unit: 'none',
    min: 1,
    max: 65_535,
    whole: true,
  },
]

/** An autonomous system number of the site’s side. */
export function asn(help: string): Field {
  return {
    key: 'asn',
    label: 'ASN',
    help,
    type: 'number',
    unit: 'none',
    min: 1,
    max: 4_294_967_295,
    whole: true,
  }
}

/** What every attachment of a transit gateway carries, whichever kind made it. */
export function attachmentFields(): readonly Field[] {
  return [
    {
      key: 'routeTable',
      label: 'Route table',
      help: 'The one transit-gateway route table that decides where packets from this attachment go.',
      type: 'reference',
      many: false,
      services: ['transit-gateway-route-table'],
    },
    {
      key: 'propagatesTo',
      label: 'Propagates to',
      help: 'Transit-gateway route tables that learn this attachment’s networks by themselves.',
      type: 'reference',
      many: true,
      services: ['transit-gateway-route-table'],
    },
  ]
}
