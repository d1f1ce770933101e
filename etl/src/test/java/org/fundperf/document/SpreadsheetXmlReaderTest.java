package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadsheetXmlReaderTest {

    @Test
    void sheetsSpansFormatsAndHiddenPartsAreUnderstood() {
        Document document = Read.text("""
                <?xml version="1.0"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style>
                <Style ss:ID="d"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>
                <Worksheet ss:Name="2020 年"><Table>
                <Column ss:Index="5" ss:Hidden="1"/>
                <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">自评&#10;表</Data></Cell></Row>
                <Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">产出</Data></Cell>
                <Cell ss:StyleID="p"><Data ss:Type="Number">0.8812</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="DateTime">2020-09-01T00:00:00.000</Data></Cell>
                <Cell ss:Index="5"><Data ss:Type="String">旧</Data></Cell></Row>
                <Row><Cell ss:Index="2"><Data ss:Type="Error">#REF!</Data></Cell>
                <Cell><Data ss:Type="Number">1234.5</Data></Cell></Row>
                </Table></Worksheet>
                <Worksheet ss:Name="草稿"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
                <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible>
                </WorksheetOptions></Worksheet>
                </Workbook>
                """);

        assertThat(document.container()).isEqualTo("xml");
        assertThat(Read.lines(document))
                .containsExactly("'2020 年'!A1=自评\n表 | '2020 年'!A4=产出 | '2020 年'!B4=88%"
                        + " | '2020 年'!C4=2020年9月 | '2020 年'!B5=#REF! | '2020 年'!C5=1234.5");
        assertThat(Read.cell(document, "'2020 年'!A1")).returns(3, Cell::columnSpan);
        assertThat(Read.cell(document, "'2020 年'!A4")).returns(2, Cell::rowSpan);
        assertThat(Read.cell(document, "'2020 年'!B4")).returns("88.12%", Cell::exact);
        assertThat(Read.findings(document))
                .containsExactly("cell_error '2020 年'!B5", "hidden_content '2020 年'!E:E", "hidden_content 草稿");
    }
}
