import { can, type Permission, pathsFor, type Viewer } from '@/lib/auth/policy'

/** Where the viewer does a thing from: a number of one desk has the list of that desk behind it. */
export type Desk = {
  orgId: number
  /** The viewer with what this desk alone may. */
  viewer: Viewer
  /** Only what stands directly below it is the desk's. */
  isDirect: boolean
}

const below = (path: string) => `${path}0/`

/** One desk for each organisation; what another desk reaches already is not counted twice. */
export function desksOf(viewer: Viewer, permission: Permission): Desk[] {
  const grantsAt = (path: string) => ({
    ...viewer,
    grants: viewer.grants.filter((each) => each.path === path),
  })
  const paths = [...new Set(pathsFor(viewer, permission))]
  return paths
    .filter(
      (path) =>
        !paths.some((other) => other !== path && can(grantsAt(other), permission, { path: below(path) })),
    )
    .flatMap((path) => {
      const desk = grantsAt(path)
      const [grant] = desk.grants
      return grant
        ? [
            {
              orgId: grant.orgId,
              viewer: desk,
              isDirect: !can(desk, permission, { path: below(below(path)) }),
            },
          ]
        : []
    })
}
