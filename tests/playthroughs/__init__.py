"""Games told as stories, one a scenario: a change of the rules shows as a change of the story."""
