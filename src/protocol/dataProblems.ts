/** Why files, pasted text, an address or the camera gave no data, as codes. Types alone. */

export type DataProblemCode =
  // any file
  | 'file-unknown' // {file} of no format that is read
  | 'file-empty' // {file}
  | 'file-unreadable' // {file}
  | 'file-too-large' // {file, limitMb}
  | 'files-mixed' // {} of several formats, or several where one is read
  | 'zip-broken' // {file}
  | 'too-many-classes' // {limit}
  | 'labels-not-classes' // {file, label, limit}
  | 'sample-size' // {values, least, limit}
  | 'layout-unfit' // {rows, cols, channels}
  // tables
  | 'csv-empty' // {file}
  | 'csv-ragged' // {file, row, expected, actual} cells
  | 'csv-too-wide' // {file, columns, limit}
  | 'csv-row-too-long' // {file}
  | 'csv-no-numbers' // {file}
  | 'csv-label-column' // {file}
  // arrays
  | 'npy-broken' // {file}
  | 'npy-type' // {file, type}
  | 'npy-truncated' // {file, expected, actual} bytes
  | 'npz-no-arrays' // {file}
  | 'array-empty' // {file}
  | 'array-shape' // {file, shape}
  | 'array-not-finite' // {file}
  // pictures and text
  | 'picture-broken' // {file}
  | 'picture-too-large' // {file, limitMb, megapixels}
  | 'text-too-short' // {length, least} characters
  // addresses
  | 'url-invalid' // {url}
  | 'url-insecure' // {host}
  | 'url-blocked' // {host} the network failed, or the server does not let other pages read
  | 'url-status' // {host, status}
  | 'url-too-large' // {host, limitMb}
  | 'url-page' // {host} it is a web page, no data
  // the camera
  | 'camera-refused' // {}
  | 'camera-absent' // {}
  | 'camera-failed'; // {detail}
