import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'

/** Asks before a file is written over that somebody else has changed since it was opened here. */
export function FileChangedDialog({ fileName }: { readonly fileName: string }) {
  return (
    <DialogFrame
      title={`“${fileName}” was changed by another program`}
      description="It is not as it was when Lintel last read or wrote it. Nothing has been written yet."
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button onClick={() => void session.openFileVersion()}>Open the file’s version</Button>
          <Button look="primary" onClick={() => void session.overwriteFile()}>
            Overwrite
          </Button>
        </>
      }
    >
      <p className="text-13 text-soft">
        The file’s version opens as a diagram of its own, so that both can be compared.
      </p>
    </DialogFrame>
  )
}
