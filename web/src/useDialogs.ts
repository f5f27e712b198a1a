import { useEffect, useState } from 'react';

type Dialogs = typeof import('./components/dialogs');

/** The dialogs, once they have come; null until then. `wanted`: one is to be shown now; `onFailure`: it could not be fetched. */
export function useDialogs(wanted: boolean, onFailure: () => void): Dialogs | null {
  const [dialogs, setDialogs] = useState<Dialogs | null>(null);
  useEffect(() => {
    if (dialogs) return;
    let left = false;
    const fetchThem = () => import('./components/dialogs').then((found) => {
      if (!left) setDialogs(found);
    }).catch(() => {
      if (!left && wanted) onFailure();
    });
    const later = wanted ? void fetchThem() : setTimeout(() => void fetchThem(), 300);
    return () => {
      left = true;
      if (later !== undefined) clearTimeout(later);
    };
  }, [dialogs, wanted, onFailure]);
  return dialogs;
}
