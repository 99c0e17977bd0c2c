/** The head of the pages before there is a menu. */
export const Brand = ({ name }: { name: string }) => (
  <header className="bg-brand px-4 py-4 text-white">
    <p className="mx-auto max-w-6xl text-lg font-semibold">{name}</p>
  </header>
)
