import { isContainer } from '../../core/catalog/catalog'
import { categories, type Field, type Service } from '../../core/catalog/service'
import { services } from '../../core/catalog/services'
import { jsonOption, type Command } from '../args/command'
import { listCommand } from '../lists/list-command'
import { sourceLines } from '../lists/source-lines'
import { counted, oneLine, table, wrapped } from '../words/lines'

export const servicesCommand: Command = listCommand({
  name: 'services',
  one: 'service',
  about: [
    'Lists the services that can be drawn, by their ids in a diagram. With an ID, tells where it may be, what may be inside, and which fields one may state.',
  ],
  options: [jsonOption],
  examples: [
    ['lintel services', 'Lists all of them.'],
    ['lintel services subnet', 'All about one.'],
    ['lintel services --json', 'All that is known of all of them, for programs.'],
  ],
  ids: services.map(({ id }) => id),
  list: () => {
    const groups = categories.flatMap(({ id, name }) => {
      const some = services.filter(({ category }) => category === id)
      if (some.length === 0) return []
      return [
        `${name}\n${table(
          some.map((service) => [service.id, service.name]),
          oneLine,
          2,
        )}`,
      ]
    })
    return `${groups.join('\n\n')}\n\n${counted(services.length, 'service')}. lintel services ID tells the fields of one.\n`
  },
  data: (id) => (id === undefined ? services : services.find((service) => service.id === id)),
  page: (id, io) =>
    services
      .filter((service) => service.id === id)
      .map((service) => written(service, io.width))
      .join(''),
})

function written(service: Service, width: number): string {
  const { id, name, livesIn, contains, fields, sources } = service
  const anywhere = 'The open canvas, or any container but a VPC, zone, subnet or cluster.'
  return `${[
    `${name}\n${id}`,
    `May be in\n  ${wrapped(livesIn.length === 0 ? anywhere : `${livesIn.join(', ')}.`, width, 2)}`,
    ...(isContainer(id) ? [`May hold\n  ${wrapped(`${contains.join(', ')}.`, width, 2)}`] : []),
    `Fields\n${
      fields.length === 0
        ? '  None.'
        : table(
            fields.map((field) => [field.key, typeOf(field), field.help]),
            width,
            2,
          )
    }`,
    `Sources\n${sourceLines(sources)}`,
  ].join('\n\n')}\n`
}

function typeOf(field: Field): string {
  switch (field.type) {
    case 'choice':
      return field.options.length > 4 ? `one of ${field.options.length}` : field.options.join('|')
    case 'number':
      return field.unit === 'none' ? 'number' : field.unit
    case 'boolean':
      return 'true|false'
    case 'reference':
      return field.many ? 'references' : 'reference'
    case 'text':
    case 'table':
      return field.type
    default:
      return field satisfies never
  }
}
