import { each, eachLine, joined, operator, stating, withNew, type Operator } from './mutant'

/** Another value of a field, which AWS does not take or does. */
export const fields: readonly Operator[] = [
  operator('field', 'the queue of a bucket’s events becomes FIFO', 'fifo-destination', (graph, diagram) =>
    eachLine(graph, ['event', 'async-invoke'], ({ to }, from, service) =>
      from === 's3' && service === 'sqs' ? stating(diagram, to, { queueType: 'FIFO' }) : undefined,
    ),
  ),
  operator('field', 'the topic of a bucket’s events becomes FIFO', 'fifo-destination', (graph, diagram) =>
    eachLine(graph, ['event', 'async-invoke'], ({ to }, from, service) =>
      from === 's3' && service === 'sns' ? stating(diagram, to, { topicType: 'FIFO' }) : undefined,
    ),
  ),
  operator('field', 'a topic that invokes functions becomes FIFO', 'fifo-destination', (graph, diagram) =>
    eachLine(graph, ['event', 'async-invoke'], ({ from }, service, to) =>
      service === 'sns' && to === 'lambda' ? stating(diagram, from, { topicType: 'FIFO' }) : undefined,
    ),
  ),
  operator(
    'field',
    'a standard queue keeps a FIFO queue for its dead letters',
    'dead-letter-queue-of-another-type',
    (graph, diagram) =>
      each(graph, ['sqs'], ({ id }) => {
        const { diagram: withQueue, node } = withNew(diagram, 'sqs', null, { queueType: 'FIFO' })
        return stating(withQueue, id, { queueType: 'standard', deadLetterQueue: { ref: node.id } })
      }),
  ),
  operator(
    'field',
    'a volume in another zone than its instance',
    'volume-on-several-instances',
    (graph, diagram) =>
      each(graph, ['availability-zone', 'subnet'], ({ id, config }) => {
        const [instance] = graph.resources('ec2').filter((one) => graph.isWithin(one.id, id))
        if (instance === undefined) return undefined
        const zoned = config['zone'] === undefined ? stating(diagram, id, { zone: 'eu-west-1a' }) : diagram
        const { diagram: withVolume, node } = withNew(zoned, 'ebs', null, {
          zone: 'eu-west-1c',
          volumeType: 'gp3',
        })
        return joined(withVolume, instance.id, node.id, 'volume-attachment')
      }),
  ),
  operator('field', 'a certificate of another Region on CloudFront', 'certificate-region', (graph, diagram) =>
    each(graph, ['cloudfront'], ({ id }) => {
      const { diagram: withCertificate, node } = withNew(diagram, 'acm', null, { region: 'eu-west-1' })
      return joined(withCertificate, node.id, id, 'association')
    }),
  ),
  operator('field', 'a certificate of us-east-1 on CloudFront', null, (graph, diagram) =>
    each(graph, ['cloudfront'], ({ id }) => {
      const { diagram: withCertificate, node } = withNew(diagram, 'acm', null, { region: 'us-east-1' })
      return joined(withCertificate, node.id, id, 'association')
    }),
  ),
  operator('field', 'an HTTP API in front of a table', 'http-api-lacks', (graph, diagram) =>
    each(graph, ['api-gateway'], ({ id }) => {
      const { diagram: withTable, node } = withNew(diagram, 'dynamodb', null)
      return stating(joined(withTable, id, node.id, 'sync-invoke'), id, { apiKind: 'HTTP', cache: undefined })
    }),
  ),
  operator('field', 'a REST API in front of a table', null, (graph, diagram) =>
    each(graph, ['api-gateway'], ({ id }) => {
      if (graph.incoming(id).some(({ config }) => config['requestBytes'] !== undefined)) return undefined
      const { diagram: withTable, node } = withNew(diagram, 'dynamodb', null)
      const rest = { apiKind: 'REST', timeoutSeconds: undefined }
      return stating(joined(withTable, id, node.id, 'data-access'), id, rest)
    }),
  ),
  operator('field', 'the file system’s clients become Windows', 'no-such-connection', (graph, diagram) =>
    eachLine(graph, ['mount'], ({ from, to }, service, target) =>
      service === 'ec2' && target === 'efs'
        ? stating(diagram, from, { operatingSystem: 'Windows' })
        : service === 'efs' && target === 'ec2'
          ? stating(diagram, to, { operatingSystem: 'Windows' })
          : undefined,
    ),
  ),
  operator(
    'field',
    'messages come back while the function still works',
    'visibility-timeout-too-short',
    (graph, diagram) =>
      eachLine(graph, ['poll'], ({ from, to }, queue, reader) =>
        queue === 'sqs' && reader === 'lambda'
          ? stating(stating(diagram, from, { visibilityTimeoutSeconds: 30 }), to, { timeoutSeconds: 60 })
          : undefined,
      ),
  ),
  operator('field', 'a visibility timeout of six times the function’s', null, (graph, diagram) =>
    eachLine(graph, ['poll'], ({ from, to }, queue, reader) =>
      // An API that waits for the same function would not wait so long.
      queue === 'sqs' && reader === 'lambda' && graph.incoming(to, 'sync-invoke').length === 0
        ? stating(stating(diagram, from, { visibilityTimeoutSeconds: 360 }), to, { timeoutSeconds: 60 })
        : undefined,
    ),
  ),
  operator(
    'field',
    'the NAT gateway’s subnet becomes private',
    'nat-gateway-in-a-private-subnet',
    (graph, diagram) =>
      each(graph, ['nat-gateway'], ({ id, config }) => {
        const subnet = graph.enclosing(id, 'subnet')
        if (subnet === undefined || config['availability'] === 'regional') return undefined
        // What is behind a firewall reaches the internet through it.
        if (graph.resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint').length > 0)
          return undefined
        return stating(stating(diagram, id, { connectivity: 'public' }), subnet.id, { access: 'private' })
      }),
  ),
  operator('field', 'both sites of a gateway become static', 'sites-on-one-gateway', (graph, diagram) =>
    each(graph, ['vgw'], ({ id }) => {
      const lines = [...graph.incoming(id, 'site-to-site-vpn'), ...graph.outgoing(id, 'site-to-site-vpn')]
      const [one, two] = lines
        .map(({ from, to }) => graph.resource(from === id ? to : from))
        .map((gateway) => gateway && graph.enclosing(gateway.id, 'site'))
      const ends = [one, two].map(
        (site) =>
          graph
            .resources('server', 'client')
            .find(({ id: end }) => site !== undefined && graph.isWithin(end, site.id)) ?? site,
      )
      const [from, to] = ends
      if (from === undefined || to === undefined || from.id === to.id) return undefined
      const fixed = lines.reduce((done, line) => stating(done, line.id, { routing: 'static' }), diagram)
      return joined(fixed, from.id, to.id, 'traffic')
    }),
  ),
  operator(
    'field',
    'the database becomes public in a public subnet',
    'database-in-a-public-subnet',
    (graph, diagram) =>
      each(graph, ['rds'], ({ id, parentId }) => {
        const { diagram: withSubnet, node } = withNew(diagram, 'subnet', parentId, { access: 'public' })
        return graph.resource(parentId ?? id)?.service === 'vpc'
          ? stating(withSubnet, id, { subnets: [{ ref: node.id }], publiclyAccessible: true })
          : undefined
      }),
  ),
  operator(
    'field',
    'the session store becomes Memcached',
    'session-store-without-replica',
    (graph, diagram) =>
      each(graph, ['elasticache'], ({ id }) =>
        stating(diagram, id, { engine: 'Memcached', purpose: 'session store' }),
      ),
  ),
  operator('field', 'FSx for Windows shall shrink', 'fsx-cannot-shrink', (graph, diagram) =>
    each(graph, ['fsx-windows'], ({ id }) =>
      // Copied by DataSync into another, it need not shrink itself.
      graph.outgoing(id, 'transfer').length > 0
        ? undefined
        : stating(diagram, id, { sizeBytes: 2 ** 41, plannedSizeBytes: 2 ** 40 }),
    ),
  ),
  operator('field', 'FSx without a type shall shrink', null, (graph, diagram) =>
    each(
      graph,
      ['s3'],
      () => withNew(diagram, 'fsx', null, { sizeBytes: 2 ** 41, plannedSizeBytes: 2 ** 40 }).diagram,
    ),
  ),
  operator('field', 'somebody searches a bucket', 'search-in-s3', (graph, diagram) =>
    each(graph, ['s3'], ({ id }) => {
      const { diagram: withApp, node } = withNew(diagram, 'lambda', null)
      return joined(withApp, node.id, id, 'data-access', { operation: 'search' })
    }),
  ),
  operator('field', 'another name', null, (graph, diagram) =>
    each(graph, [], (node) => ({
      ...diagram,
      nodes: { ...diagram.nodes, [node.id]: { ...node, name: 'Another' } },
    })),
  ),
  operator('field', 'a description and a count of one', null, (graph, diagram) =>
    each(graph, ['ec2', 'lambda', 's3', 'sqs'], (node) => ({
      ...diagram,
      nodes: { ...diagram.nodes, [node.id]: { ...node, description: 'Described.', count: 1 } },
    })),
  ),
]
