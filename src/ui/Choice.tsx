import './Choice.css'

interface ChoiceProps<Id extends string> {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** A row of which one is chosen: radio buttons that look like one switch. */
export const Choice = <Id extends string>({ name, label, choices, chosen, onChoose }: ChoiceProps<Id>) => (
  <fieldset class="choice">
    <legend class="off-screen">{label}</legend>
    {choices.map(choice => (
      <label key={choice.id}>
        <input
          type="radio"
          name={name}
          value={choice.id}
          checked={choice.id === chosen}
          onChange={() => onChoose(choice.id)}
        />
        <span>{choice.label}</span>
      </label>
    ))}
  </fieldset>
)
