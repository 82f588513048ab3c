import { serviceInWords } from '../../../core/catalog/in-words'
import { renameNode } from '../../../core/edit/rename-node'
import { setCount } from '../../../core/edit/set-count'
import { setDescription } from '../../../core/edit/set-description'
import { setText } from '../../../core/edit/set-text'
import type { DiagramNode } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { nodeName } from '../names'
import { DraftArea, DraftInput } from '../ui/DraftInput'
import { Section } from '../ui/Section'
import { CountField } from './CountField'
import { FieldLine } from './FieldLine'
import { FieldList } from './FieldList'
import { MoveIntoMenu } from './MoveIntoMenu'

/** Name, count, place, fields and description of one node. */
export function NodeProperties({ node }: { readonly node: DiagramNode }) {
  const name = nodeName(node)
  return (
    <>
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
      {node.kind === 'resource' && (
        <FieldList owner={node.id} fields={serviceInWords(node.service)?.fields ?? []} config={node.config} />
      )}
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
