import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** One entry of a menu; a line between two groups is the one without a label. */
export type MenuEntry =
  | { readonly key: string; readonly label?: undefined }
  | {
      readonly key: string
      readonly label: string
      readonly icon?: LucideIcon
      /** After the label, lighter. */
      readonly detail?: ReactNode
      /** Steps to the right, for what is inside something else. */
      readonly indent?: number
      readonly disabled?: boolean
      /** One of several: stated by all of them. */
      readonly checked?: boolean
      readonly onSelect: () => void
    }
