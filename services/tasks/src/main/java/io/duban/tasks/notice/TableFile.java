package io.duban.tasks.notice;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A plan as a table. What stands in its rows is written out as a notice says it, so that the same
/// rules read it.
final class TableFile {
  private static final int MOST_ROWS = 5000;
  private static final int MOST_COLUMNS = 50;

  private TableFile() {}

  static String csv(byte[] file, Columns columns) {
    String text = TextFile.text(file);
    var mapper = new CsvMapper();
    mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    var rows = new ArrayList<List<String>>();
    try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(text)) {
      while (lines.hasNext()) {
        rows.add(List.of(lines.next()));
        bounded(rows.size());
      }
    } catch (IOException | RuntimeException e) {
      throw refused(e, "not a CSV file that can be read");
    }
    return new TableText(columns).of(rows);
  }

  /// The first sheet.
  static String xlsx(byte[] file, Columns columns) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return new TableText(columns).of(rows(workbook.getSheetAt(0)));
    } catch (IOException | RuntimeException e) {
      throw refused(e, "not an XLSX file that can be read");
    }
  }

  private static List<List<String>> rows(Sheet sheet) {
    var formatter = new DataFormatter();
    var rows = new ArrayList<List<String>>();
    for (Row row : sheet) {
      var cells = new ArrayList<String>();
      int width = Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
      for (int i = 0; i < width; i++) {
        cells.add(formatter.formatCellValue(row.getCell(i)).strip());
      }
      rows.add(cells);
      bounded(rows.size());
    }
    return rows;
  }

  private static void bounded(int rows) {
    if (rows > MOST_ROWS) {
      throw new NoticeRefused("document-too-long", "more than " + MOST_ROWS + " rows");
    }
  }

  private static NoticeRefused refused(Exception failure, String detail) {
    return failure instanceof NoticeRefused refused
        ? refused
        : new NoticeRefused("document-unreadable", detail);
  }
}
