package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How notices state targets, and what is none.
class TargetFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新增高新技术企业200家 | 新增高新技术企业 | >= 200 家",
        "力争科技企业突破1.7万家 | 科技企业 | > 17000 家",
        "研发投入占比达到3.5%以上 | 研发投入占比 | >= 3.5 %",
        "规上工业增加值增长６％左右 | 规上工业增加值增长 | = 6 %",
        "单位能耗控制在0.3%以内 | 单位能耗 | <= 0.3 %",
        "完成投资１２００亿元 | 完成投资 | >= 1200 亿元",
        "技能人才培训不少于5万人次 | 技能人才培训 | >= 50000 人次",
        "办理时限压缩至5个工作日 | 办理时限 | <= 5 个工作日",
        "失业率不超过5.5% | 失业率 | <= 5.5 %",
        "谋划3个重大项目 | 谋划重大项目 | >= 3 个",
        "到2027年，产值超2,000亿元 | 产值 | > 2000 亿元",
        "贷款增速高于全省平均水平 | 贷款增速 | > 全省平均水平",
        "组建总规模20亿元的产业基金 | 产业基金总规模 | >= 20 亿元",
        "绿化面积新增35.5公顷 | 绿化面积新增 | >= 35.5 公顷",
      })
  void a_commitment_is_a_target(String words, String name, String figure) {
    var item = Read.body("1.目标任务落实。" + words + "。（责任单位：市科技局）").item(0);
    assertThat(item.targets()).hasSize(1);
    assertThat(item.targets().getFirst().name()).isEqualTo(name);
    assertThat(Read.figure(item.targets().getFirst())).isEqualTo(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "对获奖企业给予最高500万元补助",
        "对新认定的企业每家奖励20万元",
        "实际支付金额达300万元的项目，纳入计划",
        "推动之江、西湖等7家省实验室形成体系",
        "加快推进21个省、市重大项目建设",
        "落实《支持企业发展10项措施》",
        "积极落实高质量发展10条",
        "深化G60科创走廊建设，实施“8+4”政策",
        "目录更新后30天内组织评估",
        "第3批试点，前5名企业",
        "2025年上半年启动",
      })
  void what_counts_limits_or_conditions_is_none(String words) {
    assertThat(Read.body("1.工作。" + words + "。（责任单位：市科技局）").targets(0)).isEmpty();
  }

  @Test
  void a_range_keeps_both_ends() {
    var item = Read.body("1.平台。新建省级实验室3—5家。（责任单位：市科技局）").item(0);
    assertThat(Read.figure(item.targets().getFirst())).isEqualTo(">= 3 家");
    assertThat(item.targets().getFirst().note()).isEqualTo("3—5");
  }

  @Test
  void each_counts_once_for_everything_named_before_it() {
    var item = Read.body("1.攻关。组织实施国家、省、市重点研发项目各100项以上。（责任单位：市科技局）").item(0);
    assertThat(item.targets().stream().map(target -> target.name()))
        .containsExactly("国家重点研发项目", "省重点研发项目", "市重点研发项目");
    assertThat(item.targets().stream().map(Read::figure)).containsOnly(">= 100 项");
  }

  @Test
  void respectively_pairs_names_and_figures() {
    var item = Read.body("1.能耗。水耗、能耗分别下降3%、5%。（责任单位：市发改委）").item(0);
    assertThat(item.targets().stream().map(t -> t.name() + " " + Read.figure(t)))
        .containsExactly("水耗 >= 3 %", "能耗 >= 5 %");
  }

  @Test
  void the_subject_of_a_share_is_the_target_before() {
    var read =
        Read.whole(
            """
            测发〔2025〕9号
            2025年3月12日
            一、主要目标
            全社会研发支出达800亿元、占地区生产总值比重达3.95%，有效发明专利15.5万件。
            二、任务
            1.攻关。（责任单位：市科技局）
            """);
    assertThat(read.plan().headline().stream().map(t -> t.name() + " " + t.kind()))
        .containsExactly("全社会研发支出 cumulative", "全社会研发支出占地区生产总值比重 share", "有效发明专利 level");
  }
}
