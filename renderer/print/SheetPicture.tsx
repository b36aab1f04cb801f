/** A picture that a model names by its SHA-256, as the job carries it: a photograph of a person or of what was found. */
import { createContext, useContext } from 'react'

const SheetPictures = createContext<Readonly<Record<string, string>>>({})

/** Gives the job's pictures to the cells below. */
export const SheetPicturesProvider = SheetPictures.Provider

/** The picture, or nothing where the job has none: the frame around it is the sheet's own. */
export function SheetPicture({ hash, className }: { readonly hash: string; readonly className?: string }) {
  const address = useContext(SheetPictures)[hash]
  return address === undefined ? null : <img className={className} src={address} alt='' />
}
