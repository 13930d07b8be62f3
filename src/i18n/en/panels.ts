/** English sentences of the panels that draw: network, curves, attention, reconstruction. Its keys are the ones every language must have. */

export const panels = {} as const;
