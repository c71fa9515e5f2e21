Attribute VB_Name = "XlplanLauncher"
Option Explicit

' Starts Python for a button. All that staff read comes from Python, but for the one message that Python was not started.
' Names and paths travel as the hexadecimal digits of their UTF-16 units: no command line and no code page spoils those.

Private Const LauncherVersion As String = "1" ' told to Python, which refuses a launcher that it does not know

' "Python did not start. Run the command xlplan addin install on this computer, or call the administrator." in Russian
Private Const NotStarted As String = "041D04350020044304340430043B043E0441044C002004370430043F04430441044204380442044C00200050007900740068006F006E002E00200412044B043F043E043B043D0438044204350020043D04300020044D0442043E043C0020043A043E043C043F044C044E04420435044004350020043A043E043C0430043D04340443002000AB0078006C0070006C0061006E00200061006400640069006E00200069006E007300740061006C006C00BB00200438043B04380020043E04310440043004420438044204350441044C0020043A002004300434043C0438043D043804410442044004300442043E04400443002E"

Public Sub Launch(Task As String)
    Dim Book As String, Folder As String, Arguments As String, Windows As Object
    On Error GoTo Failed
    If Not ActiveWorkbook Is Nothing Then
        Book = ToHex(ActiveWorkbook.Name)
        Folder = ToHex(ActiveWorkbook.Path)
    End If
    Arguments = " -P -m xlplan.launch " & Task & " --launcher=" & LauncherVersion & _
                " --wb-hex=" & Book & " --folder-hex=" & Folder & " --from_xl=1"
    If InLibreOffice() Then
        If Not StartFromLibreOffice(Arguments) Then GoTo Failed
    Else ' VBA's own Shell knows only the letters of the system's code page
        Set Windows = CreateObject("WScript.Shell")
        Arguments = Arguments & " --app=""" & Application.Path & "\" & Application.Name & """ --hwnd=" & Application.Hwnd
        If Windows.Run("""" & PathForExcel(Windows) & """" & Arguments, 0, True) <> 0 Then GoTo Failed
    End If
    Exit Sub
Failed:
    MsgBox FromHex(NotStarted), vbExclamation, "xlplan"
End Sub

Private Function PathForExcel(Windows As Object) As String
    Dim Place As String
    Place = Windows.ExpandEnvironmentStrings("%APPDATA%\xlplan\interpreter.txt")
    PathForExcel = FromHex(CreateObject("Scripting.FileSystemObject").OpenTextFile(Place).ReadLine)
End Function

Private Function ToHex(Text As String) As String
    Dim At As Long
    For At = 1 To Len(Text)
        ToHex = ToHex & Right$("000" & Hex$(AscW(Mid$(Text, At, 1)) And &HFFFF&), 4)
    Next
End Function

Public Function FromHex(Digits As String) As String
    Dim At As Long
    For At = 1 To Len(Digits) Step 4
        FromHex = FromHex & ChrW$(CLng("&H" & Mid$(Digits, At, 4) & "&"))
    Next
End Function
