// On pages where someone signs in with a passkey, makes one, or shows again that it is them.
import { usePasskeys } from "./passkeys/forms";

usePasskeys(document);
