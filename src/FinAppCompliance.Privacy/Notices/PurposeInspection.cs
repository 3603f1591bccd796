using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Holds one purpose of a draft against PIPL 13, 17, 24 and 30, NDR 21 and N99-16.3.</summary>
internal static class PurposeInspection
{
    public static void Inspect(ProcessingPurpose purpose, GapCollector gaps, bool servesUnderFourteen)
    {
        gaps.RefuseUnread(purpose.Title, "purpose-title", NoticeElement.Purpose, "PIPL-17", new("处理目的名称", "the title of the purpose"));
        gaps.RefuseUnread(purpose.Goal, "purpose-text", NoticeElement.Purpose, "PIPL-17", new("处理目的", "what the information is for"));
        gaps.RefuseUnread(purpose.Manner, "manner", NoticeElement.Manner, "PIPL-17", new("处理方式", "the manner of processing"));
        gaps.RefuseUnread(purpose.Protection, "protection", NoticeElement.SecurityMeasures, "N99-16.3", new("保护措施", "how the information is protected"));
        InspectBasis(purpose, gaps);
        InspectInformation(purpose, gaps);
        InspectSensitive(purpose, gaps, servesUnderFourteen);
        InspectRetention(purpose, gaps);
        InspectRecipients(purpose, gaps);
        gaps.RefuseIf(purpose.DecidesAutomatically && purpose.AutomationChoice is null, "automation-choice-missing", NoticeElement.Manner, "PIPL-24",
            new("自动化决策缺少不针对个人特征的选项或便捷的拒绝方式", "decisions are automated and no choice without personalisation or easy refusal is stated"));
    }

    private static void InspectBasis(ProcessingPurpose purpose, GapCollector gaps)
    {
        var restsOnAnother = purpose.Basis.HasValue && !purpose.RestsOnConsent;
        gaps.RefuseIf(!purpose.Basis.HasValue || !Enum.IsDefined(purpose.Basis.Value), "basis-missing", NoticeElement.Purpose, "PIPL-13",
            new("缺少合法性基础", "the lawful basis is missing; take one of the closed list"));
        gaps.RefuseIf(restsOnAnother && purpose.BasisExplanation is null, "basis-explanation-missing", NoticeElement.Purpose, "PIPL-13",
            new("没有说明所依据的合同、制度、法律或事由", "the contract, rule, law or event on which the basis rests is not stated"));
        gaps.RefuseIf(purpose.RequiresWrittenConsent && restsOnAnother, "written-without-consent", NoticeElement.Purpose, "PIPL-14",
            new("要求书面同意的目的必须以同意为基础", "a written consent is wanted and the basis is not consent; mend one of them"));
        gaps.RefuseIf(purpose.SeparateReasons.HasFlag(SeparateReasons.Published) && (purpose.Basis == LawfulBasis.Contract).IsTrue, "publication-on-contract", NoticeElement.Purpose, "PIPL-25",
            new("公开个人信息应当取得单独同意，不能以合同为基础", "publishing needs a separate consent and cannot rest on a contract"));
    }

    private static void InspectInformation(ProcessingPurpose purpose, GapCollector gaps)
    {
        gaps.RefuseIf(purpose.Information.Count == 0, "kinds-missing", NoticeElement.Kinds, "PIPL-17",
            new("没有列出个人信息种类", "no kind of personal information is listed; list every one"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in purpose.Information.Items)
        {
            gaps.RefuseIf(!seen.Add(use.Kind.Code), "kind-twice", NoticeElement.Kinds, "NDR-21",
                new($"“{use.Kind.Name.Zh}”列出了两次", $"'{use.Kind.Code}' is listed twice; merge the two"));
            gaps.RefuseUnread(use.Scenario, "scenario", NoticeElement.Kinds, "NDR-21", new($"“{use.Kind.Name.Zh}”的收集场景", $"the scenario in which '{use.Kind.Code}' is collected"));
            gaps.RefuseIf(use.Source == InformationSource.Unstated, "source-missing", NoticeElement.Kinds, "AUD-2.1",
                new($"没有说明“{use.Kind.Name.Zh}”的来源", $"where '{use.Kind.Code}' comes from is not stated"));
            gaps.RefuseIf(use.Kind.Code == "other", "kind-unspecific", NoticeElement.Kinds, "AUD-2.1",
                new("“其他”不是具体的个人信息种类，请逐一列出", "'other' is no kind that a person can understand; list them one by one"));
        }
    }

    private static void InspectSensitive(ProcessingPurpose purpose, GapCollector gaps, bool servesUnderFourteen)
    {
        var requirement = servesUnderFourteen && !purpose.IsSensitive ? "PIPL-28" : "PIPL-30";
        var sensitive = purpose.IsSensitive || (servesUnderFourteen && purpose.Information.Count > 0);
        gaps.RefuseIf(sensitive && purpose.SensitiveNecessity is null, "sensitive-necessity-missing", NoticeElement.SensitiveNecessity, requirement,
            new("没有说明处理敏感个人信息的必要性", "why the sensitive information is necessary is not stated"));
        gaps.RefuseIf(sensitive && purpose.SensitiveImpact is null, "sensitive-impact-missing", NoticeElement.SensitiveImpact, requirement,
            new("没有说明处理敏感个人信息对个人权益的影响", "what the use of sensitive information means for the person is not stated"));
    }

    private static void InspectRetention(ProcessingPurpose purpose, GapCollector gaps)
    {
        gaps.RefuseIf(purpose.Retention is null, "retention-missing", NoticeElement.Retention, "PIPL-17",
            new("缺少保存期限", "the retention is missing; state a term or the method that determines it"));
        gaps.RefuseIf(purpose.Retention is { AtEnd: RetentionOutcome.Unstated }, "retention-end-missing", NoticeElement.Retention, "NDR-21",
            new("没有说明保存期限届满后的处理方式", "what happens at the end of the retention is not stated"));
        gaps.RefuseIf(purpose.Retention is { IsUntilWithdrawn: true } && purpose.Basis.HasValue && !purpose.RestsOnConsent, "retention-without-end", NoticeElement.Retention, "PIPL-19",
            new("不以同意为基础的处理不能保存至撤回同意时止", "the basis is not consent, so that the information would be kept for ever; state a term"));
    }

    private static void InspectRecipients(ProcessingPurpose purpose, GapCollector gaps)
    {
        gaps.RefuseIf(purpose.Recipients.IsUnknown, "recipients-missing", NoticeElement.Recipients, "NDR-21",
            new("没有说明是否向其他方提供个人信息", "it is not stated who else receives information; list them, or say nobody with an empty list"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recipient in purpose.Recipients.Items)
        {
            gaps.RefuseIf(!seen.Add(recipient.Id), "recipient-twice", NoticeElement.Recipients, "NDR-21",
                new($"接收方“{recipient.Id}”列出了两次", $"recipient '{recipient.Id}' is listed twice; merge the two"));
            RecipientInspection.Inspect(recipient, purpose, gaps);
        }
    }
}
