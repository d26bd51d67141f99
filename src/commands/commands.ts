import { commandTargets, type CommandName } from "./commandTargets";
import { navigation } from "../taskpane/runtime";

/**
 * The ribbon's commands, in the runtime of the pane: each opens the pane at its place and, where there is one, begins the
 * act there. A command is done when its act has begun; how it goes stands in the pane.
 */
async function run(name: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { place, act } = commandTargets[name];
    navigation.open(place, act === undefined ? {} : { act });
    await Office.addin.showAsTaskpane();
  } catch {
    // Where Office cannot show the pane, the act runs all the same, and its outcome stands in the sheets.
  } finally {
    event.completed();
  }
}

// Without Office there is no ribbon.
if (typeof Office !== "undefined") {
  for (const name of Object.keys(commandTargets) as CommandName[]) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(name, event));
  }
}
