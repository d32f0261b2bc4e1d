// What the server asks a device for, and what the device answers, between JSON and the browser's own shapes.
// (Browsers can do this themselves by now; those of two years ago cannot.)
import { toBytes, toText } from "./bytes";

type Listed = { id: string; type: "public-key"; transports?: AuthenticatorTransport[] };
type Bytes = "challenge" | "excludeCredentials" | "allowCredentials" | "user";
export type ToMake = Omit<PublicKeyCredentialCreationOptions, Bytes> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Listed[];
};
export type ToAsk = Omit<PublicKeyCredentialRequestOptions, Bytes> & { challenge: string; allowCredentials?: Listed[] };

const listed = (those: Listed[] = []): PublicKeyCredentialDescriptor[] =>
  those.map((one) => ({ ...one, id: toBytes(one.id) }));

export function makeOptions(asked: ToMake): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials, ...rest } = asked;
  return {
    ...rest,
    challenge: toBytes(challenge),
    user: { ...user, id: toBytes(user.id) },
    excludeCredentials: listed(excludeCredentials),
  };
}

export function askOptions(asked: ToAsk): PublicKeyCredentialRequestOptions {
  const { challenge, allowCredentials, ...rest } = asked;
  return { ...rest, challenge: toBytes(challenge), allowCredentials: listed(allowCredentials) };
}

export function asJson(credential: PublicKeyCredential): string {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: toText(response.clientDataJSON), ...answer(response) },
  });
}

function answer(response: AuthenticatorResponse): Record<string, unknown> {
  if ("attestationObject" in response) {
    const made = response as AuthenticatorAttestationResponse;
    return { attestationObject: toText(made.attestationObject), transports: made.getTransports?.() ?? [] };
  }
  const shown = response as AuthenticatorAssertionResponse;
  return {
    authenticatorData: toText(shown.authenticatorData),
    signature: toText(shown.signature),
    userHandle: shown.userHandle ? toText(shown.userHandle) : null,
  };
}
