/** The head of the pages before there is a menu. */
export const Brand = ({ name }: { name: string }) => (
  <header className="bg-brand text-white">
    <p className="mx-auto max-w-6xl px-4 py-3 font-semibold sm:text-lg">{name}</p>
  </header>
)
