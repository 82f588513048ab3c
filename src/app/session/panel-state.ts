/** Remembered beside each diagram. Sizes in px. */
export interface PanelState {
  readonly left: boolean
  readonly right: boolean
  readonly bottom: boolean
  readonly leftTab: 'services' | 'patterns' | 'outline'
  readonly rightTab: 'fields' | 'checks' | 'notes'
  readonly bottomTab: 'findings' | 'reachability' | 'requirements'
  readonly leftWidth: number
  readonly rightWidth: number
  readonly bottomHeight: number
  readonly miniMap: boolean
  /** The canvas shows the network alone; what has no place in it is faded. */
  readonly networkLayer: boolean
}

export const initialPanels: PanelState = {
  left: true,
  right: true,
  bottom: false,
  leftTab: 'services',
  rightTab: 'fields',
  bottomTab: 'findings',
  leftWidth: 264,
  rightWidth: 320,
  bottomHeight: 240,
  miniMap: true,
  networkLayer: false,
}
