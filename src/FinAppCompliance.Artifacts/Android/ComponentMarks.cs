namespace FinAppCompliance.Artifacts.Android;

/// <summary>Finds marks of risk of the components of a manifest.</summary>
internal static class ComponentMarks
{
    private static readonly (string Action, string Code, string Zh, string En)[] ReceiverActions =
    [
        ("android.provider.Telephony.SMS_RECEIVED", "android.sms-receiver", "接收短信广播", "receives text messages as they arrive"),
        ("android.intent.action.NEW_OUTGOING_CALL", "android.outgoing-call-receiver", "接收拨出电话广播", "is told of outgoing calls"),
        ("android.intent.action.BOOT_COMPLETED", "android.boot-receiver", "开机自启动", "starts by itself when the device starts"),
    ];

    internal static List<ArtifactObservation> Find(AndroidManifestFacts facts)
    {
        var marks = new List<ArtifactObservation>();
        foreach (var component in facts.Components.Items)
        {
            if (!component.IsRemoved)
            {
                Add(component, facts, marks);
            }
        }

        return marks;
    }

    private static void Add(AndroidComponent component, AndroidManifestFacts facts, List<ArtifactObservation> marks)
    {
        if (component.Exported.Value.IsUnknown && component.Exported.Unresolved is null && component.Element != "provider" &&
            component.Actions.Count > 0 && facts.TargetSdk.Value >= 31)
        {
            marks.Add(new("android.exported-missing", component.Name, new("目标级别 31 起，带意图过滤器的组件必须写明 exported，否则无法安装", "from target 31 a component with an intent filter must state exported, or the platform refuses to install it"), component.Exported.Place, true));
        }

        if (component.Permission == "android.permission.BIND_ACCESSIBILITY_SERVICE")
        {
            marks.Add(ManifestMarks.Mark("android.accessibility-service", component.Name, "无障碍服务可读取其他应用的屏幕内容", "an accessibility service can read the screens of other applications", component.Place));
        }

        if (component.Permission == "android.permission.BIND_NOTIFICATION_LISTENER_SERVICE")
        {
            marks.Add(ManifestMarks.Mark("android.notification-listener", component.Name, "可读取其他应用的通知，包括银行短信和验证码", "reads the notifications of other applications, messages of banks and codes among them", component.Place));
        }

        foreach (var (action, code, zh, en) in ReceiverActions)
        {
            if (component.Actions.Count > 0 && component.Actions.Contains(action).IsTrue)
            {
                marks.Add(ManifestMarks.Mark(code, component.Name, zh, en, component.Place));
            }
        }
    }
}
