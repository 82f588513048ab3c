import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { control } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'

/** The link to copy by hand, where the browser does not let the page use the clipboard. */
export function LinkDialog({ link }: { readonly link: string }) {
  return (
    <DialogFrame
      title="Link to this diagram"
      description="The browser did not let Lintel use the clipboard. The link is selected: copy it with Ctrl+C."
      onClose={session.closeDialog}
      footer={<Button onClick={session.closeDialog}>Close</Button>}
    >
      <textarea
        readOnly
        rows={6}
        autoFocus
        aria-label="Link"
        className={`${control} h-auto py-1.5 break-all`}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
    </DialogFrame>
  )
}
