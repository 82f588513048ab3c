import { serviceInWords } from '../../../core/catalog/in-words'
import { renameNode } from '../../../core/edit/rename-node'
import { setCount } from '../../../core/edit/set-count'
import { setDescription } from '../../../core/edit/set-description'
import { setText } from '../../../core/edit/set-text'
import type { DiagramNode } from '../../../core/model/diagram'
import { isNetworkTable } from '../../../core/network/network-layer'
import * as session from '../../session/session'
import { nodeName } from '../names'
import { DraftArea, DraftInput } from '../ui/DraftInput'
import { Section } from '../ui/Section'
import { CountField } from './CountField'
import { FieldLine } from './FieldLine'
import { FieldList } from './FieldList'
import { MoveIntoMenu } from './MoveIntoMenu'
import { PlaceSection } from './PlaceSection'
import { NetworkSections } from './tables/NetworkSections'

/** Name, count, place, fields and description of one node; of a route table and its like, the table itself first. */
export function NodeProperties({ node }: { readonly node: DiagramNode }) {
  const name = nodeName(node)
  const isTable = node.kind === 'resource' && isNetworkTable(node.service)
  return (
    <>
      {isTable || <General node={node} />}
      {node.kind === 'resource' && (
        <>
          <FieldList
            owner={node.id}
            fields={serviceInWords(node.service)?.fields ?? []}
            config={node.config}
            tablesFirst={isTable}
          />
          <NetworkSections node={node} />
        </>
      )}
      {isTable && <General node={node} />}
      <PlaceSection node={node} />
      <Section title="Description">
        <DraftArea
          aria-label="Description"
          placeholder="What it is for, and what the next person should know"
          value={node.description ?? ''}
          onCommit={(text) => {
            session.apply(
              `Describe “${name}”`,
              (diagram) => setDescription(diagram, node.id, text === '' ? undefined : text),
              `description:${node.id}`,
            )
            return null
          }}
          onEnd={session.endMerge}
        />
      </Section>
    </>
  )
}

function General({ node }: { readonly node: DiagramNode }) {
  const name = nodeName(node)
  return (
    <Section title="General">
      <FieldLine label="Name">
        {(ids) => (
          <DraftInput
            id={ids.control}
            value={node.name}
            onCommit={(text) => {
              session.apply(
                `Rename “${name}”`,
                (diagram) => renameNode(diagram, node.id, text),
                `rename:${node.id}`,
              )
              return null
            }}
            onEnd={session.endMerge}
          />
        )}
      </FieldLine>
      {node.kind === 'note' && (
        <FieldLine label="Text" stacked>
          {(ids) => (
            <DraftArea
              id={ids.control}
              rows={5}
              value={node.text}
              onCommit={(text) => {
                session.apply(
                  'Write the note',
                  (diagram) => setText(diagram, node.id, text),
                  `text:${node.id}`,
                )
                return null
              }}
              onEnd={session.endMerge}
            />
          )}
        </FieldLine>
      )}
      {node.kind === 'resource' && (
        <CountField
          count={node.count}
          help="How many alike this one stands for; quotas count them."
          onChange={(count) => {
            session.apply(
              `Count “${name}”`,
              (diagram) => setCount(diagram, node.id, count),
              `count:${node.id}`,
            )
          }}
        />
      )}
      <MoveIntoMenu node={node} />
    </Section>
  )
}
