package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the worksheets of .xlsx files as a stream: cells as displayed, formulas with the values stored for them. Hidden
 * sheets, rows and columns, charts, comments and macros are left out.
 */
public final class XlsxReader {

    private XlsxReader() {}

    /** Writes the sheets, and returns what the file states beside. */
    public static DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            SheetTables.write(sheets(file), writer);
            CoreProperties core = new POIXMLProperties(file).getCoreProperties();
            return DocumentProperties.of(core.getTitle(), core.getModified(), core.getCreated());
        } catch (OpenXML4JException | XmlException | SAXException | ParserConfigurationException wrong) {
            if (wrong.getCause() instanceof UnreadableFileException tooMuch) {
                throw tooMuch;
            }
            throw new IOException(wrong);
        }
    }

    private static List<SheetGrid> sheets(OPCPackage file)
            throws IOException, OpenXML4JException, XmlException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        CTWorkbook workbook;
        try (InputStream in = reader.getWorkbookData()) {
            workbook = WorkbookDocument.Factory.parse(in).getWorkbook();
        }
        boolean from1904 =
                workbook.isSetWorkbookPr() && workbook.getWorkbookPr().getDate1904();
        XlsxSheetHandler.Context context = new XlsxSheetHandler.Context(
                reader.getStylesTable(), new ReadOnlySharedStringsTable(file, false), new DisplayFormatter(from1904));
        List<SheetGrid> sheets = new ArrayList<>();
        int cells = 0;
        for (CTSheet sheet : workbook.getSheets().getSheetList()) {
            if (sheet.getState() == STSheetState.VISIBLE && isWorksheet(file, sheet)) {
                SheetGrid grid = new SheetGrid(sheet.getName());
                try (InputStream in = reader.getSheet(sheet.getId())) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XlsxSheetHandler(context, grid));
                    xml.parse(new InputSource(in));
                }
                cells += grid.cells();
                if (cells > SheetGrid.MOST_CELLS) {
                    throw new UnreadableFileException(
                            "more than %d filled cells; split the workbook".formatted(SheetGrid.MOST_CELLS));
                }
                sheets.add(grid);
            }
        }
        return sheets;
    }

    /** Charts and macros may have sheets of their own. */
    private static boolean isWorksheet(OPCPackage file, CTSheet sheet) throws OpenXML4JException {
        PackageRelationship toWorkbook = file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0);
        PackageRelationship toSheet =
                toWorkbook == null ? null : file.getPart(toWorkbook).getRelationship(sheet.getId());
        return toSheet != null && toSheet.getRelationshipType().endsWith("/worksheet");
    }
}
