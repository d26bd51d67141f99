/**
 * The add-in's tab of the ribbon: a toolbar with the manifest's groups and buttons.
 */
import type { ReactElement } from 'react';
import type { Ribbon, RibbonButton } from './ribbon';
import { useRoving } from './useRoving';

interface RibbonBarProps {
  readonly ribbon: Ribbon;
  readonly isBusy: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

export function RibbonBar({ ribbon, isBusy, onPress }: RibbonBarProps): ReactElement {
  const roving = useRoving();
  return (
    <div className="ribbon" role="toolbar" aria-label={ribbon.label} aria-busy={isBusy} {...roving}>
      {ribbon.groups.map((group, at) => (
        <div key={group.id} className="ribbonGroup" role="group" aria-label={group.label}>
          {group.buttons.map((button, place) => (
            <button
              key={button.id} type="button" className="ribbonButton" title={button.tip} tabIndex={at === 0 && place === 0 ? 0 : -1}
              onClick={() => onPress(button)}
            >
              {button.icon === '' ? null : <img src={button.icon} alt="" width={20} height={20} />}
              <span>{button.label}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
