/** Discord's client wouldn't have let the member do this; the app never hears of it. */
export class ClientRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ClientRefusal";
  }
}
