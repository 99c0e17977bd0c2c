import { makeInspection } from '../factories'
import type { Story } from './story'

/** Ủy ban Kiểm tra inspects one commune in the two months from the evening of the demonstration on. */
export async function makeCommuneInspection({ db, accounts, tree }: Story) {
  const inspector = accounts.get('kiemtra.huyen')
  const commune = tree.communes.find(({ plan }) => plan.key === 'anthinh')
  if (inspector && commune)
    await makeInspection(db, { accountId: inspector.id, orgId: commune.organisation.id })
}
