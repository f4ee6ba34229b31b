"""Working data: what record systems export becomes cases of a scheme.

A mapping says where each fact stands in an export, a table (CSV) or a FHIR questionnaire
response, and how it is written there. What the exports say of one person is put together by
a key; where they contradict each other nothing is chosen, and the person is rejected.

| module        | holds                                                                |
|---------------|----------------------------------------------------------------------|
| `mapping`     | the mapping as written                                               |
| `reading`     | from its YAML to the mapping                                         |
| `fitting`     | the mapping against the facts and decisions of a program             |
| `answering`   | one origin of a fact against the fact's type                         |
| `tables`      | from the text of a table to rows, each cell with its place           |
| `recognising` | which export of the mapping a file is                                |
| `cells`       | from a cell to the value as a case writes it                         |
| `halves`      | what one row says of one person                                      |
| `fhir`        | what one response says of one person                                 |
| `questions`   | the questions of the mapping against those that the responses have   |
| `joining`     | the halves of each person as one case, or what is wrong with them    |
"""
