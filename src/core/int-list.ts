/** A list of whole numbers that grows by itself: thousands of them cost one array, not as many boxes. */
export interface IntList {
  list: Int32Array
  length: number
}

/** An empty list with room for so many numbers at first. */
export const makeIntList = (room = 1024): IntList => ({ list: new Int32Array(room), length: 0 })

/** Adds a number at the end. */
export const append = (ints: IntList, value: number): void => {
  if (ints.length === ints.list.length) {
    const more = new Int32Array(ints.list.length * 2)
    more.set(ints.list)
    ints.list = more
  }
  ints.list[ints.length++] = value
}
