"""The sentence of every cause, shown beside its bar.

Not here: the amounts (`model.causes`), the rendering (`i18n`). To add one: its key and a few words, with a
`{nation}` hole where another nation can be behind it.
"""

from __future__ import annotations

from game.core.text import Name, T, Text
from game.domains.finance.state import ITEMS
from game.model.causes import Cause

CAUSES: dict[str, Text] = {
    "limit": T("Limits and rounding"),
    "undisclosed": T("Something that is not disclosed"),
    "event": T("News of the year"),
    # temperature
    "temperature.emissions": T("Emissions of this year"),
    "temperature.past": T("Carbon and heat of the past"),
    # emissions
    "emissions.population": T("More or fewer people"),
    "emissions.income": T("Higher or lower output a person"),
    "emissions.intensity": T("Cleaner output by itself"),
    "emissions.abatement": T("Cutting emissions"),
    "abatement.order": T("Ordered by the nation itself"),
    "abatement.promise": T("Promised by treaty"),
    "intensity.progress": T("Cleaner technology by itself"),
    "intensity.labels": T("Buyers abroad ask for clean goods"),
    "concentration.sinks": T("Forests and seas take up carbon of the past"),
    "concentration.emissions": T("Emissions of {nation}"),
    "concentration.elsewhere": T("Emissions of the rest of the world"),
    "damage.warming": T("Warming"),
    # output
    "population.growth": T("Births, deaths and those who move"),
    "capital.wear": T("Machines and buildings wear out"),
    "capital.investment": T("What was saved is invested"),
    "capital.abroad": T("Investors from abroad"),
    "productivity.progress": T("People learn to make more"),
    "productivity.aid": T("Help from abroad that was put to use"),
    "output.productivity": T("More made by the same people and machines"),
    "output.people": T("More or fewer people"),
    "output.capital": T("More or fewer machines and buildings"),
    # gains from trade
    "gains.tariff": T("Tariffs of {nation}"),
    "gains.measure": T("Sanctions and trade measures of {nation}"),
    "gains.iceberg": T("Cheaper trade by agreement"),
    "gains.barrier": T("Quotas, bans and product standards"),
    "gains.kept": T("Goods that {nation} keeps at home"),
    "gains.together": T("What these changes do to each other"),
    "earnings.tariff": T("Tariffs of {nation}"),
    "earnings.measure": T("Sanctions and trade measures of {nation}"),
    "earnings.kept": T("Goods that {nation} keeps at home"),
    "earnings.iceberg": T("Cheaper trade by agreement"),
    "earnings.barrier": T("Quotas, bans and product standards"),
    "earnings.together": T("What these changes do to each other"),
    # stocks of commons
    "stock.renewal": T("It renews itself"),
    "stock.harvest": T("Harvest of {nation}"),
    "stock.unreported": T("Gone without a report"),
    # trust and tension
    "trust.fading": T("What was fades"),
    "trust.bonds": T("Promises kept and gifts"),
    "trust.citizens": T("Volunteers, and movements that campaign abroad"),
    "trust.meetings": T("People who meet"),
    "trust.force": T("Mobilisation"),
    "trust.kept": T("Word kept"),
    "trust.broken": T("Word broken"),
    "trust.embassies": T("Ambassadors who know the country"),
    "trust.protest": T("An ambassador recalled in protest"),
    "trust.talks": T("Talks kept from the others came to light"),
    "trust.imposed": T("Troops of a mission that was imposed"),
    "trust.leak": T("A secret treaty came to light"),
    "trust.exposed": T("A hidden answer came to light"),
    "trust.ruling": T("A ruling, and whether it was obeyed"),
    "trust.named": T("Named in public, and believed"),
    "trust.cleared": T("Cleared of what had been said"),
    "trust.alarm": T("Raised a false alarm"),
    "trust.veto": T("Stopped by a veto what others wanted"),
    "tension.rest": T("Old quarrels fade or return"),
    "tension.arms": T("Fear of each other's spending on arms"),
    "tension.sanctions": T("Sanctions"),
    "tension.trust": T("Trust or mistrust"),
    "tension.mobilisation": T("Mobilisation of {nation}"),
    "tension.pledge": T("A pledge of non-aggression"),
    "tension.recognition": T("Recognition of each other"),
    "tension.zone": T("A demilitarised zone"),
    "tension.peacekeeping": T("Peacekeepers"),
    "tension.mediation": T("Mediation"),
    # threat
    "threat.rest": T("Old quarrels fade or return"),
    "threat.own_arms": T("Own arms"),
    "threat.their_arms": T("Arms of the others"),
    "threat.arms_race": T("Fear of each other's spending on arms"),
    "threat.sanctions": T("Sanctions"),
    "threat.trust": T("Trust or mistrust"),
    "threat.recognition": T("Recognition of each other"),
    "threat.own_mobilisation": T("Own mobilisation"),
    "threat.mobilisation": T("Mobilisation of {nation}"),
    "threat.pledge": T("Pledge of non-aggression"),
    "threat.zone": T("Demilitarised zone"),
    "threat.peacekeeping": T("Peacekeepers"),
    "threat.mediation": T("Mediation"),
    "threat.alliances": T("Alliances"),
    "threat.armed_groups": T("Armed groups"),
    "arms.bought": T("Arms bought"),
    "arms.wear": T("Arms wear out"),
    "arms.cap": T("Arms not bought because of a limit"),
    "groups.home": T("Armed groups grow where they are few"),
    "groups.abroad": T("Armed groups come over the border"),
    "groups.intelligence": T("What partners tell of armed groups"),
    # health
    "preparedness.spending": T("Health spending"),
    "preparedness.wear": T("What was built up wears out"),
    "outbreak.home": T("Spread at home, held back by preparedness"),
    "outbreak.abroad": T("Carried in from {nation}"),
    "outbreak.new": T("A new germ"),
    "outbreak.helpers": T("Helpers from abroad"),
    # life expectancy
    "life.progress": T("Progress of medicine"),
    "life.income": T("Income"),
    "life.preparedness": T("Better or worse health care"),
    "life.outbreak": T("Outbreaks"),
    "life.warming": T("Heat and storms"),
    "life.shortage": T("What vital goods cost"),
    "life.relief": T("Relief from abroad"),
    "life.sanctions": T("Sanctions"),
    # income
    **{item.cause.key: item.label for item in ITEMS},
    # people
    "schooling.progress": T("Each year more children stay at school"),
    "schooling.programmes": T("Citizens' programmes"),
    "schooling.students": T("Students abroad"),
    "hdi.life": T("Longer or shorter lives"),
    "hdi.schooling": T("Schooling"),
    "hdi.income": T("Output a person"),
    "gini.programmes": T("Citizens' programmes"),
    "gini.rights": T("Rights kept"),
    "reputation.promises": T("Promises kept and broken"),
    "reputation.forgotten": T("Nobody was promised anything: old stories fade"),
    "reputation.named": T("Named in public"),
    "reputation.alarm": T("Raised a false alarm"),
    "reputation.veto": T("Stopped by a veto what others wanted"),
    "reputation.ignored": T("Ignored a ruling"),
    "rulings.obeyed": T("{nation} obeyed a ruling"),
    "rulings.ignored": T("{nation} ignored a ruling"),
    # support and autonomy
    "support.fallen": T("Soldiers who fell in an imposed mission"),
    "support.income": T("Income against what people expected"),
    "support.life": T("Longer or shorter lives"),
    "support.threat": T("Fear of others"),
    "support.autonomy": T("Freedom given up"),
    "support.programmes": T("Citizens' programmes"),
    "support.heritage": T("Pride in heritage sites"),
    "support.rights": T("Rights kept and reported on"),
    "support.civic": T("Citizens who watch promises"),
    "support.games": T("Sport with others"),
    "support.food": T("Food that came"),
    "support.photo": T("Help that is seen"),
    "support.movement": T("The civic movement watches promises"),
    "support.leak": T("A secret treaty came to light"),
    "support.sanctions": T("Own sanctions that make people abroad suffer"),
    "support.fading": T("Old moods fade"),
    "support.chance": T("Chance"),
    "autonomy.freedom": T("Freedom comes back"),
    "autonomy.bound": T("Bound by treaty"),
    # pillars
    "peace.calm": T("A world at peace"),
    "peace.threat": T("Threat"),
    "peace.worst_tension": T("Tension with the worst neighbour"),
    "peace.world_tension": T("World tension"),
    "prosperity.income": T("Income"),
    "prosperity.expectation": T("Income against what was expected"),
    "prosperity.schooling": T("Schooling"),
    "planet.temperature": T("Warming"),
    "planet.stocks": T("Stocks of the commons"),
    "planet.exposure": T("Damage at home"),
    "health.life": T("Life expectancy"),
    "health.outbreak": T("Outbreaks"),
    "health.preparedness": T("Preparedness"),
    "health.harm": T("Depleted commons"),
    "world.people": T("People are more here and fewer there"),
}


def sentence(cause: Cause) -> Text:
    """The words of a cause, with the nation and the article that are behind it.

    An event's causes ("event/…") share one sentence. KeyError for a key without words.
    """
    words = CAUSES["event" if cause.key.startswith("event/") else cause.key]
    if cause.nation:
        nation = Name("nation", cause.nation)
        if "{nation}" in words.template:
            words = Text(words.template, {"nation": nation})
        else:
            words = T("{reason}: {nation}", reason=words, nation=nation)
    if cause.article is not None:
        treaty = Name("treaty", cause.article.treaty)
        number = cause.article.article + 1
        if not number:
            return T("{reason} ({treaty}, final clauses)", reason=words, treaty=treaty)
        words = T("{reason} ({treaty}, article {number})", reason=words, treaty=treaty, number=number)
    return words
