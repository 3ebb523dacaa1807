"""Reading untrusted input: safe YAML and spreadsheets with positions, shapes, and faults in words.

Not here: what the values mean (`scenario`, `lab`). May import: core, model. Opens files (few may).
"""
