import { register } from 'tsx/esm/api'

/** Starts the same thread where nothing was built: tests, seeds and measurements. A thread inherits no loader. */
register()
await import('./worker.ts')
