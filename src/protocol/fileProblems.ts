/** What can be wrong with a file that a person opens: a kept run, weights, a receipt. Types alone; part of the protocol's problems. */

export type FileProblemCode =
  | 'kept-unreadable' // {file} the browser could not read it
  | 'kept-too-large' // {file, limitMb}
  // weights
  | 'weights-broken' // {file, detail} no safetensors file, or a damaged one
  | 'weights-missing' // {file, tensor, shape}
  | 'weights-shape' // {file, tensor, shape, expected}
  | 'weights-not-finite' // {file, tensor}
  // kept runs
  | 'run-broken' // {file} no run of this page
  | 'run-cut' // {file} cut short, or damaged as a whole
  | 'run-damaged' // {file, part}
  | 'run-newer' // {file, version, known}
  | 'run-data-missing' // {file, data}
  // leaving for PyTorch
  | 'export-failed' // {detail}
  | 'export-overtaken' // {} another run began meanwhile
  // receipts
  | 'receipt-broken' // {file}
  | 'receipt-newer' // {file, version, known}
  | 'receipt-data'; // {data} the data that it was made with is not open
