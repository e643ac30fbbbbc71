"""An article in another language: kept, readable, and every page says that it is not scored."""

import re

from playwright.sync_api import expect

FRENCH = (
    "Le vieux pont est fermé\n\nPar Anne Exemple\n\n"
    "Le conseil municipal a fermé le vieux pont lundi après que des ingénieurs eurent trouvé des"
    " fissures dans deux de ses piliers, et la circulation est déviée vers la vallée.\n\n"
    "« Nous n'avions pas le choix », a dit la maire devant la mairie, où une cinquantaine de"
    " personnes attendaient des nouvelles du chantier et de la date de la réouverture.\n"
)
SAID = re.compile("1 article is in French: kept, readable, not scored")
PAGES = ("Overview", "Tone", "Sources")


def test_a_french_article_is_kept_and_readable_and_not_scored(watched):
    page = watched.open()
    watched.go("Add articles")
    page.locator("input[type=file]").set_input_files(
        [{"name": "pont.txt", "mimeType": "", "buffer": FRENCH.encode()}]
    )
    page.get_by_role("heading", name="What was understood").wait_for()
    watched.settle()
    page.get_by_role("button", name="Keep 1 article").click()
    expect(page.get_by_text(re.compile("6 articles from 6 outlets"))).to_be_visible()
    for name in PAGES:
        watched.go(name)
        expect(page.get_by_text(SAID)).to_be_visible()
    watched.go("Article")
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name=re.compile("pont")).click()
    expect(
        page.get_by_text("This article is in French: kept, readable, not scored.")
    ).to_be_visible()
    expect(page.locator(".np-article")).to_contain_text("deux de ses piliers")
    expect(page.locator(".np-article mark")).to_have_count(0)
