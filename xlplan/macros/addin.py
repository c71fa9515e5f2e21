"""Builds the Excel add-in ``xlplan.xlam``: an empty sheet, our modules, the ribbon tab.

``python -m xlplan.macros.addin`` builds it anew into ``macros/``. Entries are stored, not deflated, and bear one date:
the same text gives the same bytes whatever zlib a Python was built with.
"""

import io
import zipfile
from collections.abc import Mapping

from xlplan.macros.commands import TAB
from xlplan.macros.modules import Kind, document_module
from xlplan.macros.project import vba_project
from xlplan.macros.sources import ADDIN_FILE, button_modules, macros_folder, ribbon_module, ribbon_xml

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

VBA_RELATION = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
VBA_CONTENT_TYPE = "application/vnd.ms-office.vbaProject"

_CONTENT_TYPES = f"""{_HEAD}\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="bin" ContentType="{VBA_CONTENT_TYPE}"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.addin.macroEnabled.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
<Override PartName="/xl/styles.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
</Types>"""

_PACKAGE_RELS = f"""{_HEAD}\
<Relationships xmlns="{_RELS}">\
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>\
<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" \
Target="customUI/customUI14.xml"/>\
</Relationships>"""

_CORE = f"""{_HEAD}\
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>{TAB}</dc:title><dc:description>Проверка годового плана работы, сроки, сводка</dc:description>\
</cp:coreProperties>"""

_WORKBOOK = f"""{_HEAD}\
<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr codeName="ThisWorkbook"/>\
<sheets><sheet name="xlplan" sheetId="1" r:id="rId1"/></sheets></workbook>"""

_WORKBOOK_RELS = f"""{_HEAD}\
<Relationships xmlns="{_RELS}">\
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>\
<Relationship Id="rId3" Type="{VBA_RELATION}" Target="vbaProject.bin"/>\
</Relationships>"""

_SHEET = f"""{_HEAD}\
<worksheet xmlns="{_MAIN}"><sheetPr codeName="Sheet1"/><sheetData/></worksheet>"""

_STYLES = f"""{_HEAD}\
<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


def build_addin() -> bytes:
    """Return the bytes of ``xlplan.xlam``, built from the text in ``macros/``."""
    documents = (document_module("ThisWorkbook", Kind.WORKBOOK), document_module("Sheet1", Kind.WORKSHEET))
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": _PACKAGE_RELS.encode(),
        "docProps/core.xml": _CORE.encode(),
        "xl/workbook.xml": _WORKBOOK.encode(),
        "xl/_rels/workbook.xml.rels": _WORKBOOK_RELS.encode(),
        "xl/worksheets/sheet1.xml": _SHEET.encode(),
        "xl/styles.xml": _STYLES.encode(),
        "xl/vbaProject.bin": vba_project((*documents, *button_modules(), ribbon_module())),
        "customUI/customUI14.xml": ribbon_xml(),
    }
    return zip_stored(parts)


def zip_stored(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of these parts, in their order, that depends on nothing but them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # the writer's own system would stand here
            entry.external_attr = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


if __name__ == "__main__":
    macros_folder().joinpath(ADDIN_FILE).write_bytes(build_addin())
