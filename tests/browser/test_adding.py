"""Adding articles: many kinds at once, lines put back by a click, columns matched, a folder."""

import io
import re
import zipfile

from playwright.sync_api import Page, expect

HARBOUR = (
    "Harbour reopens after the storm\n\nBy Ann Example\n\n"
    "The harbour reopened on Tuesday after a long effort by volunteers from three towns.\n\n"
    "“We are proud of everyone who helped,” said Mayor Jane Example. “It was a terrible week.”\n\n"
    "Fishermen said the losses were severe and that help from the mainland came late.\n\n"
    "Sign up for our newsletter\n"
)
TABLE = (
    "outlet,Heading above,text\n"
    "Alpha,Bridge closed,The council closed the old bridge after engineers found cracks in it.\n"
    "Beta,Bridge open,The council opened the old bridge after engineers had mended the cracks.\n"
)


def upload(watched, *files: tuple[str, bytes]) -> Page:
    page = watched.open()
    watched.go("Add articles")
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "", "buffer": data} for name, data in files]
    )
    page.get_by_role("heading", name="What was understood").wait_for()
    watched.settle()
    return page


def test_a_click_puts_a_removed_line_back_and_keeps_it(watched):
    page = upload(watched, ("harbour.txt", HARBOUR.encode()))
    page.get_by_role("button", name=re.compile("Sign up for our newsletter")).click()
    taking_out = page.get_by_role("button", name="Take out: Sign up for our newsletter")
    taking_out.wait_for(state="attached")
    page.get_by_role("button", name="Keep 1 article").click()
    expect(page.get_by_text("6 articles from 6 outlets")).to_be_visible()
    expect(page.get_by_text("1 correction in force").first).to_be_visible()
    watched.go("Article")
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name=re.compile("Harbour")).click()
    expect(page.locator(".np-article")).to_contain_text("Sign up for our newsletter")


def test_a_column_that_was_not_matched_can_be_chosen(watched):
    page = upload(watched, ("bridge.csv", TABLE.encode()))
    page.get_by_text("Columns of bridge.csv").click()
    page.wait_for_timeout(500)  # until it has unfolded
    page.get_by_role("combobox", name="headline").click()
    page.get_by_role("option", name="Heading above").click()
    page.wait_for_timeout(1_000)  # until the choice has reached the server
    watched.settle()
    page.get_by_role("button", name="Keep 2 articles").click()
    expect(page.get_by_text("7 articles from 7 outlets")).to_be_visible()
    watched.go("Article")
    page.get_by_role("combobox").first.click()
    expect(page.get_by_role("option", name=re.compile("Bridge open"))).to_be_visible()


def test_an_archive_of_several_kinds_comes_in_and_its_bad_member_is_named(watched):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("harbour.txt", HARBOUR)
        archive.writestr("bridge.csv", TABLE)
        archive.writestr("empty.txt", "")
    page = upload(watched, ("story.zip", packed.getvalue()))
    expect(page.get_by_test_id("stAlert").filter(has_text="empty.txt")).to_have_count(1)
    expect(page.get_by_role("button", name="Keep 3 articles")).to_be_enabled()


def test_a_copy_is_pointed_out(watched):
    copy = f"{HARBOUR}\nMore is known now, the master of the harbour told us on Wednesday.\n"
    page = upload(watched, ("one.txt", HARBOUR.encode()), ("two.txt", copy.encode()))
    expect(page.get_by_text(re.compile(r"Nearly the same as one\.txt")).first).to_be_visible()


def test_a_folder_of_this_machine_is_read(watched, tmp_path):
    (tmp_path / "harbour.txt").write_text(HARBOUR)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "bridge.csv").write_text(TABLE)
    page = watched.open()
    watched.go("Add articles")
    page.get_by_text("A folder on this computer").click()
    page.get_by_label("Folder", exact=True).fill(str(tmp_path))
    page.get_by_role("button", name="Read the folder").click()
    expect(page.get_by_role("button", name="Keep 3 articles")).to_be_enabled()


def test_reading_can_be_stopped_and_what_was_read_stays(watched, tmp_path):
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(HARBOUR.replace("Tuesday", f"day {number}"))
    page = watched.open()
    watched.go("Add articles")
    page.get_by_text("A folder on this computer").click()
    page.get_by_label("Folder", exact=True).fill(str(tmp_path))
    page.get_by_role("button", name="Read the folder").click()
    page.get_by_role("button", name="Stop reading").click()
    expect(page.get_by_test_id("stAlert").filter(has_text="Stopped:")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("button", name=re.compile(r"Keep \d+ articles?"))).to_be_enabled()


def test_a_table_to_fill_in_can_be_saved_and_read(watched):
    page = watched.open()
    watched.go("Add articles")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download a table to fill in").click()
    template = download.value.path().read_bytes()
    page.locator("input[type=file]").set_input_files(
        {"name": "filled.csv", "mimeType": "text/csv", "buffer": template}
    )
    expect(page.get_by_role("button", name="Keep 1 article")).to_be_enabled()


def test_the_sample_can_be_taken_out_and_brought_back(watched):
    page = upload(watched, ("harbour.txt", HARBOUR.encode()))
    page.get_by_text("Take the sample story out").click()
    watched.settle()
    page.get_by_role("button", name="Keep 1 article").click()
    expect(page.get_by_text("1 article from 1 outlet")).to_be_visible()
    page.get_by_role("button", name="Take out everything").click()
    page.get_by_role("button", name="Bring the sample story back").click()
    expect(page.get_by_text("5 articles from 5 outlets")).to_be_visible()
